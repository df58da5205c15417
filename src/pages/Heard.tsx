/** What changes at each key, for those who listen: they are told once the keys rest. Where it is seen it is hidden from them. */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { REST_MS } from './passing';

/** See above. What stands there from the start is not read out. */
export function Heard({ text }: { readonly text: string }): VNode {
  const [heard, setHeard] = useState(text);
  useEffect(() => {
    const timer = setTimeout(setHeard, REST_MS, text);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" aria-live="polite" dir="auto">
      {heard}
    </p>
  );
}

// Opens and drives one page the way a thumb would: real input events, sent over the DevTools protocol.
import { installProbe } from './probe.mjs';

export const CPU_SLOWDOWN = 4;

const LATE_MS = 30_000;

export const pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** @returns {Promise<BenchPage>} a new, empty page; `slow: false` leaves the processor at its own speed */
export async function openPage(context, { slow = true } = {}) {
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  const devtools = await context.newCDPSession(page);
  // Playwright's own evaluate brings a library into the page; the bare protocol call brings nothing.
  async function evaluate(expression, lateMs = LATE_MS) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No answer within ${lateMs / 1000} s: ${expression.slice(0, 200)}`)), lateMs);
    });
    const answer = devtools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = await Promise.race([answer, late]).finally(() => clearTimeout(timer));
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  const call = (name, ...values) => evaluate(`askwellBench.${name}(${values.map((value) => JSON.stringify(value)).join()})`);

  async function press({ x, y }) {
    for (const type of ['mousePressed', 'mouseReleased']) await devtools.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }
  /** Starts waiting in the page, acts, then gives what the page measured. */
  async function measure(waiting, act) {
    await evaluate(`void (askwellBench.result = ${waiting})`);
    await act();
    return evaluate('askwellBench.result');
  }

  return {
    page,
    devtools,
    evaluate,
    call,
    /** Goes there. @returns ms until the first step that can be ticked was painted */
    async visit(address) {
      if (slow) await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
      await page.goto(address, { waitUntil: 'commit' });
      return evaluate('askwellBench.ready');
    },
    /** Aims, then presses; the two are apart so that whoever kills the browser can make ready in between. */
    aim: (index) => call('aim', index),
    press,
    /** Ticks, or unticks, the step at that place among those shown. */
    async tick(index) {
      const target = await call('aim', index);
      await evaluate('askwellBench.settled()');
      return { ...target, ...(await measure(`askwellBench.awaitTick(${JSON.stringify(target.name)}, ${target.isTicked})`, () => press(target))) };
    },
    /** Enters a step in the field that has the focus, and presses the form's button. */
    async add(title) {
      await devtools.send('Input.insertText', { text: title });
      await evaluate('askwellBench.settled()');
      const button = await call('aimAtSubmit');
      return measure(`askwellBench.awaitAdd(${JSON.stringify(title)})`, () => press(button));
    },
    /** Waits until the worker that will serve the next visit is there. */
    awaitWorker: () => evaluate('navigator.serviceWorker.ready.then(() => true)'),
    async heapBytes() {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    },
    close: () => page.close(),
  };
}

/** Gives a file to the person: through the share sheet, or as a download. It knows nothing of what is in it. */

/** `shared`: given to an app that the person chose · `saved`: among the downloads · `cancelled`: the person closed the sheet */
export type HandedOver = 'shared' | 'saved' | 'cancelled';

/** Whether this browser can share this file. */
export function canShare(file: File): boolean {
  try {
    return typeof navigator.share === 'function' && navigator.canShare?.({ files: [file] }) === true;
  } catch {
    return false;
  }
}

/** How long a download may read its address, in milliseconds. */
const READ_MS = 60_000;

/** Puts a file among the downloads. On an iPhone's home screen this does nothing, and says nothing: share there. */
export function save(file: File): HandedOver {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), READ_MS);
  return 'saved';
}

/** Shares a file where the browser can, else saves it. Call it in the event of a tap: later, sharing is not allowed, and it is saved. */
export async function handOver(file: File): Promise<HandedOver> {
  if (!canShare(file)) return save(file);
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    // Not allowed (the tap is too long ago, or a policy), or the sheet itself failed.
    return save(file);
  }
}

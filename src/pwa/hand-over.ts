/** Gives a file to the person: through the share sheet, or as a download. It knows nothing of what is in it. */

/** `shared`: given to an app that the person chose · `saved`: among the downloads · `cancelled`: the person closed the sheet · `failed`: it is nowhere */
export type HandedOver = 'shared' | 'saved' | 'cancelled' | 'failed';

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

/** Whether there are downloads. From an iPhone's home screen one does nothing, or covers the app, and no way leads back: share there. */
export const canSave = (): boolean => !('standalone' in navigator && navigator.standalone === true);

/** Puts a file among the downloads. */
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

/** Shares a file where the browser can, else saves it. Call it in the event of a tap: later, sharing is not allowed, and it is saved, where it can be. */
export async function handOver(file: File): Promise<HandedOver> {
  if (!canShare(file)) return save(file);
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    // Not allowed (the tap is too long ago, or a policy), or the sheet itself failed.
    return canSave() ? save(file) : 'failed';
  }
}

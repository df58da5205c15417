/// <reference lib="webworker" />
// Makes a photo small and clean: decoded, turned upright, drawn anew at a readable size and packed as JPEG. What a camera writes
// beside the picture (place, device, time, its own thumbnail) is never copied, for nothing but the pixels is.
// Runs in a worker so that no tap waits for it. It must not keep anything.

export {}; // a module, so that `self` can be given its type

declare const self: DedicatedWorkerGlobalScope;

/** Longest side of what is kept, in pixels: small print of a letter on A4 stays readable. */
const LONGEST = 2400;
/** Longest side of the small picture that travels with the record. */
const PREVIEW = 112;
const QUALITY = 0.82;
const PREVIEW_QUALITY = 0.6;

async function pack(picture: ImageBitmap, longest: number, quality: number): Promise<{ bytes: ArrayBuffer; width: number; height: number }> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.fillStyle = '#fff'; // what was see-through becomes paper, not black
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return { bytes: await blob.arrayBuffer(), width: canvas.width, height: canvas.height };
}

self.addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  try {
    // Upright without being asked; Safari before 17.2 and Chrome before 112 refuse the name "from-image".
    const picture = await createImageBitmap(data);
    const whole = await pack(picture, LONGEST, QUALITY);
    const preview = await pack(picture, PREVIEW, PREVIEW_QUALITY);
    picture.close();
    self.postMessage({ ...whole, preview: preview.bytes }, [whole.bytes, preview.bytes]);
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
});

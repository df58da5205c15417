import { loadPack } from '../../src/content/en/packs';
import type { WholePack } from '../../src/content/pack';
import { PACK_CODES } from '../../src/domain/pack';

/** All packs, loaded as the app loads them. */
export const packs: readonly WholePack[] = await Promise.all(PACK_CODES.map(loadPack));

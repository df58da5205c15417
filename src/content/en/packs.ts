/** The condition packs. Small: each pack is loaded only when somebody has chosen it. */
import type { PackCode } from '../../domain/pack';
import type { WholePack } from '../pack';

/** Names of the packs, in the order they are offered. */
export const packNames: Readonly<Record<PackCode, string>> = { mg: 'Myasthenia gravis' };

const loads: Readonly<Record<PackCode, () => Promise<WholePack>>> = {
  mg: async () => (await import('./packs/mg/pack')).mg,
};

/** Loads a pack: its data and all its articles. */
export const loadPack = (code: PackCode): Promise<WholePack> => loads[code]();

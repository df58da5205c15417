/** How many random histories to play, and from which seed. ASKWELL_RUNS and ASKWELL_SEED say otherwise. */
export const runs = (usual: number): number => Number(process.env.ASKWELL_RUNS ?? usual);

/**
 * The same seed each time, so that one commit always gives one answer; ASKWELL_SEED=new looks at other histories. It is
 * printed, so that a failure can be played again.
 */
export const seed = (): number => (process.env.ASKWELL_SEED === 'new' ? Math.floor(Math.random() * 2 ** 31) : Number(process.env.ASKWELL_SEED ?? 20_261_122));

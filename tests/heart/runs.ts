/** How many random histories to play, and from which seed. ASKWELL_RUNS and ASKWELL_SEED say otherwise. */
export const runs = (usual: number): number => Number(process.env.ASKWELL_RUNS ?? usual);

/** A new seed each time: each run of the tests looks at other histories. It is printed, so that a failure can be played again. */
export const seed = (): number => Number(process.env.ASKWELL_SEED ?? Math.floor(Math.random() * 2 ** 31));

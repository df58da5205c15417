/** What the build puts in the place of these names. */
interface ImportMetaEnv {
  /** From `package.json`. */
  readonly ASKWELL_VERSION: string;
}

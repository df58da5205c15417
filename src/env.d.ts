/** What the build puts in the place of these names. */
interface ImportMetaEnv {
  /** From `package.json`. */
  readonly ASKWELL_VERSION: string;
  /** Where people can write to about Askwell, an https or mailto address; empty for nowhere. */
  readonly ASKWELL_FEEDBACK: string;
}

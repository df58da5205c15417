/** The shapes of guidance and sources. Words live in the language folders; `scripts/vite/markdown.mjs` makes the trees. */

/** A piece of text, or an element: its name, its attributes, its children. */
export type GuidanceNode = string | readonly [tag: string, attributes: Readonly<Record<string, string>> | null, ...children: GuidanceNode[]];

/** One Markdown file, ready to draw. `sources` are keys of the `sources` table. */
export interface Guidance {
  /** One short line: why, or where to look. */
  readonly lead: string;
  readonly sources: readonly string[];
  readonly body: readonly GuidanceNode[];
}

/** A Markdown file of the guide: it brings a title and its place among the others. */
export interface ArticleFile extends Guidance {
  readonly title: string;
  /** Smaller comes first. Steps of ten leave room. */
  readonly order: number;
  /** See `Article`. */
  readonly countries?: string;
}

/** An article of the guide. */
export interface Article extends Guidance {
  /** Name of its file: its address is `/guide/<id>`. */
  readonly id: string;
  readonly title: string;
  /** Codes of the countries that it is about, where it is not about all. */
  readonly countries?: string | undefined;
}

/** Where a fact was read. */
export interface Source {
  /** Name of the page or paper, as a reader would look for it. */
  readonly name: string;
  /** Full https address. */
  readonly address: string;
  /** The day the fact was last read there, as YYYY-MM-DD. */
  readonly checkedOn: string;
  /** ISO 3166-1 alpha-2 code, where the fact holds in one country only; `EU` for the European Union. */
  readonly country?: string;
}

import { eventClassOf, Refusal, textsIn } from '@lanken/contracts';

/** An event that was said of a thing. */
export interface Said {
  type: string;
  data: object;
}

/** A text that was said, in its event. */
export interface SaidText {
  pointer: string;
  text: string;
  data: object;
}

/** A text of a thing, with the JSON pointer to it in the thing as it is shown. */
export type KnownText = [pointer: string, text: string];

/**
 * Which texts of a thing are blanked: those that are named, every version of the words that are named, and the same text
 * wherever else it stands in the thing and in what was said of it.
 */
export class TextRedaction {
  /** All wordings that are blanked. */
  readonly texts = new Set<string>();
  protected readonly named = new Set<string>();
  private readonly words = new Set<string>();

  /**
   * `pointers`: to texts that are known; refuses others. `wordAt`: which words stand at a pointer into the thing or an event
   * of it, if each version of them is said anew.
   */
  constructor(
    known: KnownText[],
    pointers: string[],
    protected readonly wordAt: (pointer: string, data?: object) => string | undefined,
  ) {
    const unknown = pointers.filter((pointer) => !known.some(([each]) => each === pointer));
    if (unknown.length) throw noSuchText(unknown);
    for (const pointer of pointers) {
      this.named.add(pointer);
      for (const [each, text] of known) if (each === pointer) this.texts.add(text);
      const word = wordAt(pointer);
      if (word) this.words.add(word);
    }
  }

  /** Whether a text that was said is blanked. */
  hits({ pointer, text, data }: SaidText): boolean {
    return this.texts.has(text) || this.hitsWord(this.wordAt(pointer, data));
  }

  /** Whether a text of the thing as it is now is blanked. */
  hitsNow([pointer, text]: KnownText): boolean {
    return this.named.has(pointer) || this.texts.has(text);
  }

  protected hitsWord(word: string | undefined): boolean {
    return word !== undefined && this.words.has(word);
  }
}

/** The texts of an event, by their pointers into its data. */
export function textsOfSaid({ type, data }: Said): KnownText[] {
  const event = eventClassOf(type);
  return event ? [...textsIn(event, data)] : [];
}

/** The texts in the history of a thing, by their pointers as it is shown: `/history/2/data/reason`; `at`: the pointer to it. */
export const textsOfHistory = (history: Said[], at = ''): KnownText[] =>
  history.flatMap((said, index) =>
    textsOfSaid(said).map(([pointer, text]): KnownText => [`${at}/history/${index}/data${pointer}`, text]),
  );

const noSuchText = (pointers: string[]): Refusal =>
  new Refusal(
    'unprocessable',
    'no-such-text',
    'Some pointers lead to no text: name texts as GET shows them, such as /description or /history/2/data/reason.',
    pointers.map((pointer) => ({ pointer, message: 'There is no text there.' })),
  );

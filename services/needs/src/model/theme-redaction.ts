import { textAt, withoutAt } from '@lanken/contracts';
import { TextRedaction, textsOfHistory, type KnownText, type Said } from './text-redaction.js';
import type { Theme } from './theme.js';

const words = ['/title', '/description'];

/** Which texts of a theme are blanked. */
export class ThemeRedaction extends TextRedaction {
  /** `pointers`: to texts of the theme as it is shown, with its history; refuses what is no text of it. */
  constructor(
    private readonly theme: Theme,
    history: Said[],
    pointers: string[],
  ) {
    super([...textsOfState(theme), ...textsOfHistory(history)], pointers, (pointer) =>
      words.find((word) => word === pointer),
    );
  }

  blankTheme(): void {
    const { title, description, responses } = this.theme;
    const blanked = textsOfState(this.theme).filter((text) => this.hitsNow(text));
    const left = withoutAt(
      { title, description, responses },
      blanked.map(([pointer]) => pointer),
    );
    const { title: name = '', description: told = null } = left;
    Object.assign(this.theme, { ...left, title: name, description: told });
  }
}

/** Where in a theme one of the wordings stands, by pointers into it as it is shown. */
export const pointersInTheme = (theme: Theme, history: Said[], wordings: ReadonlySet<string>): string[] =>
  [...textsOfState(theme), ...textsOfHistory(history)].flatMap(([pointer, text]) =>
    wordings.has(text) ? [pointer] : [],
  );

function textsOfState(theme: Theme): KnownText[] {
  const pointers = [...words, ...theme.responses.map((_, index) => `/responses/${index}/text`)];
  return pointers.flatMap((pointer): KnownText[] => {
    const text = textAt(theme, pointer);
    return text ? [[pointer, text]] : [];
  });
}

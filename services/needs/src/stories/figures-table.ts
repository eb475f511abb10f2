import type { OutcomeCounts, YearBesideLast } from '@lanken/contracts';
import {
  AlignmentType,
  ExternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportLanguage } from './report-words.sv.js';

/** A line of figures with its name and its JSON pointer below `figures`. */
export interface Labelled extends YearBesideLast {
  label: string;
  pointer: string;
}

/** The address of the list that shows the needs behind the figure at a JSON pointer. */
export type LinkTo = (pointer: string) => string | undefined;

const shown = [
  'noticed',
  'answered',
  'declined',
  'withdrawn',
  'open',
] as const satisfies (keyof OutcomeCounts)[];

/** A table of figures, each a link to the needs behind it, the year before beside it. */
export function figuresTable(
  lines: Labelled[],
  year: number,
  columns: ReportLanguage['columns'],
  linkTo: LinkTo,
): Table {
  const heads = [
    '',
    ...shown.map((column) => columns[column]),
    columns.lastYear(year - 1),
    columns.answeredLastYear(year - 1),
  ];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: heads.map((head) => cell([new TextRun({ text: head, bold: true })])),
      }),
      ...lines.map(({ label, pointer, year: counts, lastYear }) => {
        const figure = (path: string, count: number): TableCell =>
          cell([linked(count, linkTo(`${pointer}${path}`))], true);
        return new TableRow({
          cantSplit: true,
          children: [
            cell([new TextRun(label)]),
            ...shown.map((column) => figure(`/year/${column}`, counts[column])),
            figure('/lastYear/noticed', lastYear.noticed),
            figure('/lastYear/answered', lastYear.answered),
          ],
        });
      }),
    ],
  });
}

const linked = (count: number, link: string | undefined): TextRun | ExternalHyperlink => {
  const text = String(count);
  return link
    ? new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink' })] })
    : new TextRun(text);
};

const cell = (children: (TextRun | ExternalHyperlink)[], isFigure = false): TableCell =>
  new TableCell({
    children: [new Paragraph({ children, alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT })],
  });

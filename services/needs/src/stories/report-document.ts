import {
  reportSections,
  type Ask,
  type ReportFigures,
  type ReportLine,
  type SubstanceArea,
  noMunicipality,
} from '@lanken/contracts';
import type { Language } from '@lanken/http';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { YearlyReport } from '../model/yearly-report.js';
import { figuresTable, type Labelled, type LinkTo } from './figures-table.js';
import { english } from './report-words.en.js';
import { swedish, type ReportLanguage } from './report-words.sv.js';

const words: Record<Language, ReportLanguage> = { sv: swedish, en: english };

/** What a document is made of: the report, its figures, what areas are called and where the needs behind a figure are. */
export interface Documented {
  report: YearlyReport;
  figures: ReportFigures;
  nameOf: (area: string) => string;
  linkTo: LinkTo;
}

/** The yearly report as a Word document (OOXML), made for reading aloud too: real headings, header rows, its language. */
export function reportDocument(documented: Documented, language: Language): Promise<Buffer> {
  const { report, figures, nameOf, linkTo } = documented;
  const say = words[language];
  const title = say.title(nameOf(report.county), report.year);
  const counted = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(figures.asOf));
  const table = (
    name: keyof ReportLanguage['tables'],
    lines: Labelled[],
  ): (Paragraph | ReturnType<typeof figuresTable>)[] => [
    heading(say.tables[name], HeadingLevel.HEADING_3),
    figuresTable(lines, report.year, say.columns, linkTo),
  ];
  const labelled = (name: string, lines: ReportLine[], label: (code: string) => string): Labelled[] =>
    lines.map((line, index) => ({ ...line, label: label(line.code), pointer: `/${name}/${index}` }));
  const tables = [
    ...table('total', [{ ...figures.total, label: say.total, pointer: '/total' }]),
    ...table(
      'byAsk',
      labelled('byAsk', figures.byAsk, (code) => say.asks[code as Ask]),
    ),
    ...table(
      'bySubstanceArea',
      labelled(
        'bySubstanceArea',
        figures.bySubstanceArea,
        (code) => say.substanceAreas[code as SubstanceArea],
      ),
    ),
    ...table(
      'byMunicipality',
      labelled('byMunicipality', figures.byMunicipality, (code) =>
        code === noMunicipality ? say.countyItself : nameOf(code),
      ),
    ),
    ...say.definitions.map((text) => new Paragraph({ text, spacing: { before: 120 } })),
  ];
  const sections = reportSections.flatMap((section) => [
    ...(report.texts[section]
      ? [heading(say.sections[section], HeadingLevel.HEADING_2), ...paragraphs(report.texts[section])]
      : []),
    ...(section === 'noticed' ? tables : []),
  ]);
  const document = new Document({
    title,
    creator: nameOf(report.county),
    styles: {
      default: { document: { run: { language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' } } } },
    },
    sections: [
      {
        children: [
          heading(title, HeadingLevel.HEADING_1),
          new Paragraph(say.lawful),
          new Paragraph(report.isSubmitted ? say.submitted(counted) : say.draft(counted)),
          ...sections,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ text, heading: level });

const paragraphs = (text: string): Paragraph[] => text.split(/\n+/).map((line) => new Paragraph(line));

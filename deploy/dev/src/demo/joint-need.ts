import type { DemoNeed } from './needs.js';

const said = (by: string, area: string, title: string, description: string): DemoNeed => ({
  by,
  words: {
    title,
    description,
    targetGroup: 'Högstadieelever och deras föräldrar',
    ask: 'knowledge',
    substanceAreas: ['narcotics'],
    areas: [area],
  },
  published: [{ by: area.startsWith('07') ? 'kronoberg' : 'vastra-gotaland', verb: 'acknowledge' }],
});

/** What three municipalities in two counties say at about the same time, and what the national level makes of it. */
export const jointNeed = {
  by: 'nationell',
  title: 'Lustgas bland högstadieelever',
  description: 'Flera kommuner möter lustgas i högstadiet och saknar underlag för samtal och information.',
  needs: [
    said(
      'vaxjo',
      '0780',
      'Lustgas i högstadiet',
      'Vi hittar patroner vid två skolor. Personalen vill veta vilka skador lustgas ger och hur man tar upp det.',
    ),
    said(
      'goteborg',
      '1480',
      'Kunskap om lustgas till skolpersonal',
      'Lustgas sprids bland elever i årskurs 8 och 9, och skolornas personal saknar kunskap om riskerna.',
    ),
    said(
      'boras',
      '1490',
      'Information till föräldrar om lustgas',
      'Fritidsgårdarna ser unga som andas in lustgas ur ballonger. Föräldrar frågar efter saklig information.',
    ),
  ],
  /** Who has it too, without a need of its own. */
  tooBy: 'alvesta',
} as const;

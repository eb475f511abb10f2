/** What a yearly report says in Swedish, around the county's texts. */
export const swedish = {
  title: (county: string, year: number) => `Behov av stöd ${year}: ${county}`,
  lawful:
    'Årlig redovisning av de behov av stöd som länsstyrelsen har uppmärksammat i arbetet med alkohol, narkotika, dopning, tobak och spel (5 § förordningen 2012:606).',
  draft: (at: string) => `Utkast: siffrorna räknades ${at} och kan ändras tills redovisningen är inlämnad.`,
  submitted: (at: string) => `Siffrorna räknades ${at}, när redovisningen lämnades in.`,
  sections: {
    background: 'Så arbetar länet',
    noticed: 'Behoven',
    answered: 'Det som besvarades',
    unanswered: 'Det som inte besvarades',
    proposals: 'Förslag till nationell nivå',
  },
  tables: {
    total: 'Alla behov',
    byAsk: 'Efter vad som efterfrågades',
    bySubstanceArea: 'Efter ANDTS-område',
    byMunicipality: 'Efter kommun',
  },
  columns: {
    noticed: 'Behov',
    answered: 'Besvarade',
    declined: 'Avböjda',
    withdrawn: 'Återtagna',
    open: 'Öppna',
    lastYear: (year: number) => `Behov ${year}`,
    answeredLastYear: (year: number) => `Besvarade ${year}`,
  },
  total: 'Alla',
  countyItself: 'Länet självt',
  asks: {
    knowledge: 'Kunskap',
    training: 'Utbildning',
    method: 'Metod',
    money: 'Pengar',
    coordination: 'Samordning',
    guidance: 'Vägledning',
    other: 'Annat',
  },
  substanceAreas: {
    alcohol: 'Alkohol',
    narcotics: 'Narkotika',
    doping: 'Dopning',
    tobacco_nicotine: 'Tobak och nikotin',
    gambling: 'Spel om pengar',
  },
  definitions: [
    'Behov: publicerade under året av länets kommuner, föreningar och länsstyrelsen själv.',
    'Besvarade: har fått minst ett svar som inte är ett avböjande. Avböjda: har avböjts och inte besvarats sedan dess. Återtagna: togs tillbaka före svar. Öppna: inget av detta.',
    'Ett behov som gäller flera ANDTS-områden räknas i varje.',
  ],
};

export type ReportLanguage = typeof swedish;

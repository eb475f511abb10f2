import type { ReportLanguage } from './report-words.sv.js';

/** What a yearly report says in English, around the county's texts. */
export const english: ReportLanguage = {
  title: (county, year) => `Needs of support ${year}: ${county}`,
  lawful:
    'Yearly report of the needs of support that the county administrative board has noticed in its work against harm from alcohol, narcotics, doping, tobacco and gambling (section 5 of the ordinance 2012:606).',
  draft: (at) => `Draft: the figures were counted ${at} and may change until the report is submitted.`,
  submitted: (at) => `The figures were counted ${at}, when the report was submitted.`,
  sections: {
    background: 'How the county works',
    noticed: 'The needs',
    answered: 'What was answered',
    unanswered: 'What was not answered',
    proposals: 'Proposals to the national level',
  },
  tables: {
    total: 'All needs',
    byAsk: 'By what was asked for',
    bySubstanceArea: 'By substance area',
    byMunicipality: 'By municipality',
  },
  columns: {
    noticed: 'Needs',
    answered: 'Answered',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    open: 'Open',
    lastYear: (year) => `Needs ${year}`,
    answeredLastYear: (year) => `Answered ${year}`,
  },
  total: 'All',
  countyItself: 'The county itself',
  asks: {
    knowledge: 'Knowledge',
    training: 'Training',
    method: 'Method',
    money: 'Money',
    coordination: 'Coordination',
    guidance: 'Guidance',
    other: 'Other',
  },
  substanceAreas: {
    alcohol: 'Alcohol',
    narcotics: 'Narcotics',
    doping: 'Doping',
    tobacco_nicotine: 'Tobacco and nicotine',
    gambling: 'Gambling for money',
  },
  definitions: [
    'Needs: published during the year by municipalities and associations of the county and by the county administrative board itself.',
    'Answered: has got at least one response that is not a decline. Declined: was declined and not answered since. Withdrawn: was taken back before an answer. Open: none of these.',
    'A need that concerns several substance areas counts in each of them.',
  ],
};

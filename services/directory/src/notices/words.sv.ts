import type { NoticeWords } from './words.js';

export const swedishNotices: NoticeWords = {
  locale: 'sv-SE',
  asks: {
    knowledge: 'kunskap',
    training: 'utbildning',
    method: 'en metod',
    money: 'pengar',
    coordination: 'samordning',
    guidance: 'vägledning',
    other: 'stöd',
  },
  dues: { acknowledge: 'bekräfta behovet', next_update: 'berätta hur det går', answer: 'svara' },
  unknown: {
    organisation: 'en organisation',
    structure: 'ett nätverk',
    ask: 'stöd',
    due: 'göra något',
    at: 'snart',
  },
  says: {
    need_arrived: ({ ask, organisation }) => `Ett behov av ${ask} från ${organisation} har kommit till er`,
    need_returned: ({ ask, organisation }) => `${organisation} har återförmedlat ett behov av ${ask}`,
    need_answered: ({ ask, organisation }) => `${organisation} har svarat på ert behov av ${ask}`,
    need_declined: ({ ask, organisation }) => `${organisation} har avböjt ert behov av ${ask}`,
    need_escalated: ({ ask, organisation }) => `Ert behov av ${ask} har gått vidare till ${organisation}`,
    info_requested: ({ ask, organisation }) => `${organisation} har en fråga om ert behov av ${ask}`,
    info_given: ({ ask, organisation }) => `${organisation} har svarat på er fråga om sitt behov av ${ask}`,
    referral_proposed: ({ ask, organisation }) =>
      `${organisation} frågar om ni kan ta över ett behov av ${ask}`,
    due_soon: ({ due, at }) => `Ni behöver ${due} senast ${at}`,
    overdue: ({ due, at }) => `Ni skulle ha hunnit ${due} senast ${at}`,
    message_sent: ({ structure }) => `Du har ett meddelande från ${structure}`,
    meeting_called: ({ structure, at }) => `${structure} kallar till möte ${at}`,
    meeting_moved: ({ structure, at }) => `Mötet med ${structure} är ändrat: nu ${at}`,
    meeting_cancelled: ({ structure, at }) => `Mötet med ${structure} ${at} är inställt`,
    follow_up_asked: ({ ask }) => `Hjälpte svaret på ert behov av ${ask}?`,
  },
  several: (count) => `${count} nyheter i Länken`,
  greeting: (name) => `Hej ${name}!`,
  number: (need) => `Behovets nummer: ${need}`,
  closing:
    'Logga in i Länken för att läsa mer. Där väljer du också om mejlen ska komma genast, en gång om dagen eller inte alls.',
};

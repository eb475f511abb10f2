import type { NoticeWords } from './words.js';

export const englishNotices: NoticeWords = {
  locale: 'en-GB',
  asks: {
    knowledge: 'knowledge',
    training: 'training',
    method: 'a method',
    money: 'money',
    coordination: 'coordination',
    guidance: 'guidance',
    other: 'support',
  },
  dues: { acknowledge: 'acknowledge the need', next_update: 'tell how it goes', answer: 'answer' },
  unknown: {
    organisation: 'an organisation',
    structure: 'a network',
    ask: 'support',
    due: 'do something',
    at: 'soon',
  },
  says: {
    need_arrived: ({ ask, organisation }) => `A need of ${ask} from ${organisation} has come to you`,
    need_returned: ({ ask, organisation }) => `${organisation} has returned a need of ${ask}`,
    need_answered: ({ ask, organisation }) => `${organisation} has answered your need of ${ask}`,
    need_declined: ({ ask, organisation }) => `${organisation} has declined your need of ${ask}`,
    need_escalated: ({ ask, organisation }) => `Your need of ${ask} has gone on to ${organisation}`,
    info_requested: ({ ask, organisation }) => `${organisation} has a question about your need of ${ask}`,
    info_given: ({ ask, organisation }) =>
      `${organisation} has answered your question about its need of ${ask}`,
    referral_proposed: ({ ask, organisation }) =>
      `${organisation} asks whether you can take over a need of ${ask}`,
    due_soon: ({ due, at }) => `You have to ${due} by ${at}`,
    overdue: ({ due, at }) => `You should have managed to ${due} by ${at}`,
    message_sent: ({ structure }) => `You have a message from ${structure}`,
    meeting_called: ({ structure, at }) => `${structure} calls you to a meeting on ${at}`,
    meeting_moved: ({ structure, at }) => `The meeting of ${structure} has changed: it is on ${at}`,
    meeting_cancelled: ({ structure, at }) => `The meeting of ${structure} on ${at} is cancelled`,
    follow_up_asked: ({ ask }) => `Did the answer to your need of ${ask} help?`,
  },
  several: (count) => `${count} news in Länken`,
  greeting: (name) => `Hello ${name},`,
  number: (need) => `Number of the need: ${need}`,
  closing:
    'Sign in to Länken to read more. There you also choose whether mail comes at once, once a day or not at all.',
};

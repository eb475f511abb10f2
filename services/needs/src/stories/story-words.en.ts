import type { StoryLanguage } from './story-language.js';

/** What happened to a need, said in English. */
export const englishStory: StoryLanguage = {
  locale: 'en-GB',
  levels: { local: 'local level', county: 'county level', national: 'national level' },
  chapter: (custodian, level) => `With ${custodian} (${level})`,
  clock: 'Länken',
  unknownOrganisation: 'an organisation',
  kinds: {
    answer: 'with an answer',
    training: 'with training',
    method: 'with a method',
    grant_call: 'with a call for grants',
    referral: 'with a referral',
  },
  reasons: {
    not_our_task: 'it is not its task',
    no_resources: 'it lacks the resources',
    already_available: 'the support exists already',
    insufficient_information: 'the information is not enough',
    outside_law: 'the law does not allow it',
    duplicate: 'it is the same as another need',
    other: 'for another reason',
  },
  verdicts: {
    helped: 'it helped',
    partly: 'it helped in part',
    not_helped: 'it did not help',
    unknown: 'unknown whether it helped',
  },
  dues: { acknowledge: 'acknowledge the need', next_update: 'tell how it goes', answer: 'answer' },
  says: {
    published: ({ by, asker, custodian, data }) =>
      `${by} published the need${data.writtenBy ? ` for ${asker}` : ''}. It went to ${custodian}.`,
    revised: ({ by, data }) => `${by} rewrote its words (version ${data.version}).`,
    acknowledged: ({ by }) => `${by} confirmed that it has received the need.`,
    'handling-started': ({ by }) => `${by} began to handle the need.`,
    'handler-changed': ({ by, custodian, data }) =>
      data.handler
        ? `${by} changed the handler.`
        : `The handler no longer works at ${custodian}; the need waits for a new one.`,
    'update-given': ({ by, data }) =>
      data.commitment ? `${by} made a commitment.` : `${by} told how it goes.`,
    'info-requested': ({ by, asker }) =>
      `${by} asked ${asker} a question. The clocks stand still until it is answered.`,
    'info-given': ({ by }) => `${by} answered the question.`,
    'info-timed-out': () => 'The question got no answer in 14 days. The handling went on without.',
    escalated: ({ by, custodian, data }) =>
      data.automatic
        ? `Time ran out and nothing had happened. The need was passed up by itself to ${custodian}.`
        : `${by} passed the need up to ${custodian}.`,
    appealed: ({ by, custodian }) => `${by} did not accept the decline and took the need to ${custodian}.`,
    returned: ({ by, custodian }) => `${by} gave the need back to ${custodian}.`,
    'referral-proposed': ({ by, name, data }) =>
      `${by} asked ${name(data.organisation)} to take the need over.`,
    'referral-declined': ({ by, isCustodian }) =>
      isCustodian
        ? `${by} took back its question about taking over.`
        : `${by} declined to take the need over.`,
    referred: ({ custodian }) => `${custodian} took the need over.`,
    answered: ({ by, data, language }) =>
      data.theme
        ? `The need was answered ${language.kinds[data.kind]}, through a joint need.`
        : `${by} answered ${language.kinds[data.kind]}.`,
    declined: ({ by, name, data, language }) =>
      `${by} declined: ${language.reasons[data.reason]}.` +
      (data.next.organisation ? ` Where next: ${name(data.next.organisation)}.` : ''),
    'follow-up-given': ({ by, data, language }) =>
      `${by} followed up a response: ${language.verdicts[data.verdict]}.`,
    closed: ({ by, data, language, isClock }) =>
      isClock
        ? 'The need was closed by itself, after two reminders without an answer.'
        : `${by} closed the need: ${language.verdicts[data.verdict]}.`,
    reopened: ({ by, data }) =>
      data.commitment
        ? 'A commitment was broken. The need was opened again.'
        : `${by} opened the need again.`,
    withdrawn: ({ by }) => `${by} withdrew the need.`,
    'custody-moved': ({ name, data }) =>
      `${name(data.ended)} has ceased to be. ${name(data.successor)} stands in its place.`,
    'theme-joined': () => 'The need became part of a joint need.',
    'theme-left': () => 'The need is no longer part of the joint need.',
    'attachment-added': ({ by }) => `${by} attached a file.`,
    'attachment-removed': ({ by }) => `${by} took away an attached file.`,
    redacted: ({ by }) => `${by} redacted text in the need.`,
    'due-soon': ({ custodian, date, data, language }) =>
      `${custodian} was reminded: ${language.dues[data.due]} by ${date(data.at)}.`,
    overdue: ({ custodian, date, data, language }) =>
      `${custodian} is late: it should ${language.dues[data.due]} by ${date(data.at)}.`,
    'follow-up-asked': ({ asker, data }) => `${asker} was asked whether it helped (time ${data.reminder}).`,
    'commitment-made': ({ by, date, data }) => `${by} made a commitment: by ${date(data.until)}.`,
    'commitment-moved': ({ by, date, data }) => `${by} moved its commitment to ${date(data.until)}.`,
    'commitment-kept': ({ by }) => `${by} kept its commitment.`,
    'commitment-due-soon': ({ name, date, data }) =>
      `${name(data.organisation)} was reminded of its commitment: by ${date(data.until)}.`,
    'commitment-broken': ({ name, date, data }) =>
      `${name(data.organisation)} did not keep its commitment by ${date(data.until)}.`,
    'commitment-redacted': ({ by }) => `${by} redacted text in a commitment.`,
    'commitment-lapsed': ({ name, data }) =>
      `The commitment of ${name(data.organisation)} lapsed: the need has been withdrawn.`,
  },
};

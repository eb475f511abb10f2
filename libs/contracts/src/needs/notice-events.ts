import { Event } from '../event.js';
import { NoticeFacts } from '../notice-facts.js';
import { county, facts, vaxjo } from './examples.js';

@Event({
  service: 'needs',
  aggregate: 'notice',
  fact: 'due',
  version: 1,
  when: 'Somebody is to hear what has happened to a need: who has it now, who asked for it, who is asked to take it over.',
  level: 'local, in no county: it is for the directory alone, whatever level the need is at.',
  example: {
    key: `${facts.need}:2_asker`,
    to: { organisation: vaxjo.organisation },
    template: 'need_answered',
    parameters: { need: facts.need, organisation: facts.custodian.organisation, ask: facts.ask },
    by: county,
  },
})
export class NeedNoticeDue extends NoticeFacts {}

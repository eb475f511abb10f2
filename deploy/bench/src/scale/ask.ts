import { randomUUID } from 'node:crypto';
import type { Question } from './questions.js';

/** The id of a request, and what was answered. */
export interface Answer {
  id: string;
  body: unknown;
}

/** Asks the service one thing after the other. Any other answer than a good one is an error. */
export type Ask = (questions: Question[]) => Promise<Answer[]>;

export const askingAt =
  (url: string, tokens: Record<string, string>): Ask =>
  async (questions) => {
    const answers: Answer[] = [];
    for (const { as, path, body } of questions) {
      const id = randomUUID();
      const answer = await fetch(`${url}/needs/v1${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${tokens[as]}`,
          'x-request-id': id,
          ...(body && { 'content-type': 'application/json', 'idempotency-key': id }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const said = await answer.text();
      if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${said}`);
      answers.push({ id, body: JSON.parse(said) });
    }
    return answers;
  };

import { content } from './cast.js';
import type { Answer, Installation } from './installation.js';

export type Name = keyof Installation['as'];

/** What one does to a need, and with what. */
export type Act = [who: Name, verb: string, body?: object];

/** The commands of the specs on one installation. */
export class Acts {
  constructor(private readonly lanken: Installation) {}

  async draft(who: Name, change: object = {}): Promise<string> {
    const { status, body } = await this.lanken.as[who]('POST', '/needs', { body: { ...content, ...change } });
    if (status !== 201) throw new Error(`not drafted: ${JSON.stringify(body)}`);
    return body.id;
  }

  /** Växjö's need, published. */
  publish(change: object = {}, who: Name = 'vaxjo'): Promise<string> {
    return this.draft(who, { ...change, publish: true });
  }

  act(id: string, who: Name, verb: string, body?: object): Promise<Answer> {
    return this.lanken.as[who]('POST', `/needs/${id}/${verb}`, { body });
  }

  /** Each must be taken. */
  async all(id: string, ...acts: Act[]): Promise<void> {
    for (const [who, verb, body] of acts) {
      const answer = await this.act(id, who, verb, body);
      if (answer.status !== 200) throw new Error(`${who} could not ${verb}: ${JSON.stringify(answer.body)}`);
    }
  }

  /** Växjö's need in the hands of its county. */
  async inHand(change: object = {}): Promise<string> {
    const id = await this.publish(change);
    await this.all(id, ['kronoberg', 'acknowledge'], ['kronoberg', 'start-handling']);
    return id;
  }

  async shown(id: string, who: Name = 'vaxjo'): Promise<Answer['body']> {
    return (await this.lanken.as[who]('GET', `/needs/${id}`)).body;
  }
}

/** What has happened to a need, in order: the facts of its events. */
export const factsOf = ({ history }: Answer['body']): string[] =>
  history.map(({ type }) => type.split('.')[4]!);

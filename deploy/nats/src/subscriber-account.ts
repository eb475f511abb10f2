import { encodeActivation, type Export, type Import, type Permissions } from '@nats-io/jwt';
import type { KeyPair } from '@nats-io/nkeys';
import type { Subscriber } from './request.js';

/** The prefix under which a subscriber reaches its consumer: `jetstream(connection, { apiPrefix: SUBSCRIBER_API })`. */
export const SUBSCRIBER_API = 'LANKEN.API';

interface Door {
  name: string;
  /** The subject in the services' account. */
  subject: string;
  /** The subject in the subscriber's account. */
  local: string;
  answers: 'Singleton' | 'Stream';
}

/** The three things that a subscriber can reach: its consumer's next messages, what is known of it, and its acknowledgements. */
function doors({ name, stream, durable }: Required<Subscriber>): Door[] {
  const next = `CONSUMER.MSG.NEXT.${stream}.${durable}`;
  const info = `CONSUMER.INFO.${stream}.${durable}`;
  const ack = `$JS.ACK.${stream}.${durable}.>`;
  return [
    // One request for the next messages is answered with many.
    {
      name: `${name}: next`,
      subject: `$JS.API.${next}`,
      local: `${SUBSCRIBER_API}.${next}`,
      answers: 'Stream',
    },
    {
      name: `${name}: info`,
      subject: `$JS.API.${info}`,
      local: `${SUBSCRIBER_API}.${info}`,
      answers: 'Singleton',
    },
    { name: `${name}: ack`, subject: ack, local: ack, answers: 'Singleton' },
  ];
}

/** What the services' account lets out for a subscriber, to nobody who has no token for it. */
export function exportsFor(subscriber: Required<Subscriber>): Export[] {
  return doors(subscriber).map(({ name, subject, answers }) => ({
    name,
    subject,
    type: 'service',
    token_req: true,
    response_type: answers,
    description: `${subscriber.name} hears ${subscriber.filter}`,
  }));
}

/** What the subscriber's account takes in, each with a token that the services' account made out to it. */
export function importsFor(
  subscriber: Required<Subscriber>,
  account: KeyPair,
  services: KeyPair,
): Promise<Import[]> {
  return Promise.all(
    doors(subscriber).map(async ({ name, subject, local }): Promise<Import> => ({
      name,
      subject,
      type: 'service',
      account: services.getPublicKey(),
      local_subject: local,
      token: await encodeActivation(name, account.getPublicKey(), services, 'service', { subject }),
    })),
  );
}

/** What the subscriber's user may say and hear inside its account. */
export function subscriberPermissions(subscriber: Required<Subscriber>): Permissions {
  return {
    pub: { allow: doors(subscriber).map(({ local }) => local) },
    sub: { allow: [`_INBOX.${subscriber.name}.>`] },
  };
}

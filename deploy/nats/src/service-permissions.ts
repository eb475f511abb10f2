import type { Permissions } from '@nats-io/jwt';
import { streamOf, type Subscriber } from './request.js';

/**
 * What a service may say and hear.
 *
 * Left out on purpose, each seen to be a hole on real servers:
 * - STREAM.UPDATE, even of its own stream: a lower limit empties it, `republish` (2.15) writes into another's.
 * - DIRECT.GET: a request with a forged reply subject stores a chosen message under another service's subject.
 * - CONSUMER.CREATE without a name in the subject: the body then names the consumer, and could give a subscriber's
 *   durable another filter.
 */
export function servicePermissions(
  service: string,
  services: string[],
  subscribers: Required<Subscriber>[],
): Permissions {
  const own = streamOf(service);
  return {
    pub: {
      allow: [
        `lanken.*.${service}.>`,
        `lanken.heartbeat.${service}`,
        '$JS.API.INFO',
        `$JS.API.STREAM.CREATE.${own}`,
        `$JS.API.STREAM.MSG.GET.${own}`,
        `$JS.API.CONSUMER.DURABLE.CREATE.${own}.*`,
        `$JS.API.CONSUMER.LIST.${own}`,
        `$JS.API.CONSUMER.NAMES.${own}`,
        ...services.flatMap((other) => reading(streamOf(other))),
      ],
      deny: subscribers.flatMap(({ stream, durable }) => handsOff(stream, durable, stream === own)),
    },
    sub: { allow: [`_INBOX.${service}.>`, 'lanken.heartbeat.*'] },
  };
}

function reading(stream: string): string[] {
  return [
    `$JS.API.STREAM.INFO.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}.>`,
    `$JS.API.CONSUMER.INFO.${stream}.*`,
    `$JS.API.CONSUMER.DELETE.${stream}.*`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
  ];
}

/** A subscriber's durable is made and removed by the stream's owner alone, and emptied by nobody but the subscriber. */
function handsOff(stream: string, durable: string, owner: boolean): string[] {
  const next = `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`;
  const change = [`$JS.API.CONSUMER.*.${stream}.${durable}`, `$JS.API.CONSUMER.*.${stream}.${durable}.>`];
  return owner ? [next] : [next, ...change];
}

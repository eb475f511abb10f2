/** An organisation outside: it hears one durable consumer of one service's stream, and nothing else. */
export interface Subscriber {
  name: string;
  /** The stream its durable is on, such as `NEEDS`. */
  stream: string;
  /** What the durable hears, such as `lanken.*.needs.national.>`; the service that owns the stream makes the durable. */
  filter: string;
  /** The durable's name; the subscriber's own name unless given. */
  durable?: string;
}

/** Who shall have credentials, and where the keys and files are kept. */
export interface AccountsRequest {
  directory: string;
  services: string[];
  subscribers: Subscriber[];
  /** People or tools with every right in the services' account; `operator` unless given. */
  operators?: string[];
}

/** A request with nothing left open, checked. */
export interface CheckedRequest {
  directory: string;
  services: string[];
  subscribers: Required<Subscriber>[];
  operators: string[];
}

const NAME = /^[a-z][a-z0-9-]{0,62}$/;
const DURABLE = /^[A-Za-z0-9_-]{1,63}$/;
const TAKEN = ['lanken', 'system', 'accounts'];

/** The name of the stream of a service. */
export function streamOf(service: string): string {
  return service.toUpperCase();
}

/** Completes a request, or says what is wrong with it. */
export function checkRequest(request: AccountsRequest): CheckedRequest {
  const { directory, services, operators = ['operator'] } = request;
  const subscribers = request.subscribers.map((one) => ({ ...one, durable: one.durable ?? one.name }));
  const names = [...services, ...operators, ...subscribers.map(({ name }) => name)];
  for (const name of names) {
    refuseUnless(
      NAME.test(name) && !TAKEN.includes(name),
      `"${name}" cannot be the name of a NATS user: it takes lower-case letters, digits and hyphens, begins with a letter, and ${TAKEN.join(', ')} are taken`,
    );
  }
  const doubled = names.find((name, at) => names.indexOf(name) !== at);
  refuseUnless(
    doubled === undefined,
    `"${doubled}" is named twice: every service, operator and subscriber has a name of its own`,
  );
  for (const subscriber of subscribers) checkSubscriber(subscriber, services);
  const places = subscribers.map(({ stream, durable }) => `${stream}/${durable}`);
  const shared = places.find((place, at) => places.indexOf(place) !== at);
  refuseUnless(
    shared === undefined,
    `The durable ${shared} is given to two subscribers: each has one of its own`,
  );
  return { directory, services, subscribers, operators };
}

function checkSubscriber({ name, stream, filter, durable }: Required<Subscriber>, services: string[]): void {
  const owner = services.find((service) => streamOf(service) === stream);
  refuseUnless(
    owner !== undefined,
    `Subscriber "${name}" wants the stream "${stream}", but there are only ${services.map(streamOf).join(', ') || 'none'}`,
  );
  const start = `lanken.*.${owner}.`;
  refuseUnless(
    filter.startsWith(start) && !/\s/.test(filter),
    `Subscriber "${name}" wants to hear "${filter}", but what is on ${stream} begins with "${start}"`,
  );
  refuseUnless(
    DURABLE.test(durable),
    `"${durable}" cannot be the name of a durable: it takes letters, digits, "-" and "_"`,
  );
}

function refuseUnless(right: boolean, message: string): void {
  if (!right) throw new Error(message);
}

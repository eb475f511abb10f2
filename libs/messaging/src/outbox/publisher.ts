import { createInbox, type Msg, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';

/** Where the broker stored a message; `duplicate` is only its word that it has stored that id before. */
export interface Ack {
  seq: number;
  duplicate?: boolean;
}

export interface Message {
  subject: string;
  headers: MsgHdrs;
  data: string;
}

const patience = 10_000; // ms without any acknowledgement

/** Publishes batches to JetStream without waiting between messages, and counts what comes back. */
export class Publisher {
  private readonly inbox: string;
  private batch = 0;
  private receive?: (index: number, message: Msg) => void;
  private fail?: (error: Error) => void;

  constructor(
    private readonly connection: NatsConnection,
    inboxPrefix: string,
  ) {
    this.inbox = createInbox(inboxPrefix);
    connection.subscribe(`${this.inbox}.*.*`, {
      callback: (error, message) => {
        const [batch, index] = message.subject.slice(this.inbox.length + 1).split('.');
        if (!error && Number(batch) === this.batch) this.receive?.(Number(index), message);
      },
    });
    void connection.closed().then(() => this.fail?.(new Error('the connection to NATS closed')));
  }

  /** Resolves when all are acknowledged; rejects at the first that is not. One batch at a time. */
  publish<R>(rows: R[], toMessage: (row: R) => Message): Promise<Ack[]> {
    const batch = ++this.batch;
    const acks = new Array<Ack>(rows.length);
    let left = rows.length;
    return new Promise<Ack[]>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`the broker acknowledged nothing for ${patience} ms`)),
        patience,
      );
      const fail = (error: Error): void => {
        clearTimeout(timer);
        this.receive = undefined;
        reject(error);
      };
      this.fail = fail;
      this.receive = (index, message) => {
        timer.refresh();
        const answer = readAck(message);
        if (answer instanceof Error) return fail(answer);
        acks[index] = answer;
        if (--left > 0) return;
        clearTimeout(timer);
        resolve(acks);
      };
      try {
        rows.forEach((row, index) => {
          const { subject, headers, data } = toMessage(row);
          this.connection.publish(subject, data, { headers, reply: `${this.inbox}.${batch}.${index}` });
        });
      } catch (error) {
        fail(error as Error);
      }
    });
  }
}

function readAck(message: Msg): Ack | Error {
  if (message.headers?.code === 503) return new Error('no stream takes the subject: the stream is missing');
  const answer = message.json<Ack & { error?: { code: number; description: string } }>();
  return answer.error ? new Error(`the broker refused a message: ${answer.error.description}`) : answer;
}

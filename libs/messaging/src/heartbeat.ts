/** What the relay says every 5 seconds, outside the stream. */
export interface Heartbeat {
  /** RFC 3339: everything committed before is published. */
  at: string;
  /** The last sequence of the service's stream then. */
  sequence: number;
}

export const heartbeatSubject = (service: string): string => `lanken.heartbeat.${service}`;

import { pino, type Logger, type LoggerOptions } from 'pino';

// Drivers' errors carry the statement and its values, which may be what people wrote: only these four are logged.
const err = (error: Error & { code?: unknown }): object => ({
  type: error?.constructor?.name,
  code: error?.code,
  message: error?.message,
  stack: error?.stack,
});

/** The log of a service: one JSON object a line on standard output, written in blocks and at least every second. */
export function serviceLog(service: string, level: string): Logger {
  const options: LoggerOptions = {
    level,
    base: { service },
    serializers: { err },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return pino(options, pino.destination({ fd: 1, sync: false, minLength: 4_096, periodicFlush: 1_000 }));
}

import type { LoggerService } from '@nestjs/common';
import type { Level, Logger } from 'pino';

// What Nest says of itself at every start.
const framework = new Set([
  'InjectorLogger',
  'InstanceLoader',
  'NestFactory',
  'NestApplication',
  'NestMicroservice',
  'RouterExplorer',
  'RoutesResolver',
]);

/** Nest's `Logger` writes to pino: a text is the message, an object the fields, an error its type, code, message and stack. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log = (message: unknown, ...rest: unknown[]): void =>
    this.write(framework.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  // Nest passes the name of who logs last, and before it, for errors, the stack.
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.pop() as string | undefined;
    const [stack] = rest as [string | undefined];
    if (message instanceof Error) this.pino[level]({ context, err: message });
    else if (typeof message === 'object') this.pino[level]({ context, stack, ...message });
    else this.pino[level]({ context, stack }, message as string);
  }
}

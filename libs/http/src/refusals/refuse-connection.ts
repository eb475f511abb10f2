import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf, type Reason } from './problem.js';

const reasons: Record<string, Reason> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers-too-large',
    message: 'Path, query and headers are together larger than 16 kB, which is the most that is taken.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'too-slow',
    message: 'The request was not here after 30 seconds: send it anew.',
  },
};
const noHttp: Reason = { status: 400, code: 'bad-request', message: 'This is no HTTP request.' };

/** Answers with problem details what no request could be made of, and ends its connection. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return; // nobody is there to hear it
  const reason = reasons[error.code ?? ''] ?? noHttp;
  const body = JSON.stringify(problemOf(reason, randomUUID()));
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${reason.status} ${STATUS_CODES[reason.status]}\r\ncontent-type: application/problem+json\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  socket.destroySoon();
}

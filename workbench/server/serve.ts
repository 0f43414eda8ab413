import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, answerer, type Built } from './answer.ts';

const LOCAL = '127.0.0.1';
const PORTS_TRIED = 50;

/**
 * Serves the built page, the built add-ins and what they need on this machine only. The port is the first free one
 * from `firstPort` on; 0 takes any.
 */
export async function startServer(
  built: Built,
  firstPort: number,
): Promise<{ readonly server: Server; readonly address: string }> {
  const answer = answerer(built);
  const server = createServer((request, response) => {
    void respond(answer, request, response);
  });
  for (let port = firstPort; ; port++) {
    if (await listens(server, port)) break;
    if (port === firstPort + PORTS_TRIED) throw new Error(`no free port from ${firstPort} to ${port}`);
  }
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://${LOCAL}:${port}/` };
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, LOCAL, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

type Answerer = (path: string) => Promise<Answer>;

async function respond(answer: Answerer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, type, body } = await answerTo(answer, request);
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const FORBIDDEN: Answer = { status: 403, type: 'text/plain', body: 'forbidden' };

/** Other names that lead to this machine are refused, so that no foreign page can read through them. */
function isOurs({ method, headers }: IncomingMessage): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return (method === 'GET' || method === 'HEAD') && (name === LOCAL || name === 'localhost');
}

async function answerTo(answer: Answerer, request: IncomingMessage): Promise<Answer> {
  if (!isOurs(request)) return FORBIDDEN;
  const path = pathOf(request);
  if (path === null) return { status: 400, type: 'text/plain', body: 'bad address' };
  try {
    return await answer(path);
  } catch (error) {
    // Our bug: said in the page and here, while the server goes on.
    process.stderr.write(`${path}: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
    return { status: 500, type: 'text/plain', body: 'failed' };
  }
}

/** Null: it is none. */
function pathOf({ url }: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

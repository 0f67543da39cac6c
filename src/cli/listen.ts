import { createServer, type RequestListener, type Server } from 'node:http';

/** A server on both loopback addresses, so that `localhost` finds it whichever the browser tries first. */
export interface Listening {
  readonly port: number;
  close(): void;
}

/** Listens on the first free port from the given one; 0 takes any. Rejects where a hundred are taken. */
export async function listen(listener: RequestListener, from: number): Promise<Listening> {
  for (let port = from; port < from + 100; port++) {
    const listening = await listenAt(listener, port);
    if (listening) return listening;
  }
  throw new Error(`No free port from ${from} to ${from + 99}. Name another with --port.`);
}

async function listenAt(listener: RequestListener, port: number): Promise<Listening | null> {
  const first = await bind(listener, '127.0.0.1', port);
  if (first === 'taken') return null;
  if (first === 'no such address') throw new Error('This machine has no address 127.0.0.1 to serve on.');
  const bound = portOf(first);
  const second = await bind(listener, '::1', bound);
  if (second === 'taken') {
    first.close();
    return null;
  }
  // A machine without IPv6 is served on one address alone.
  const servers = second === 'no such address' ? [first] : [first, second];
  return {
    port: bound,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

function bind(
  listener: RequestListener,
  host: string,
  port: number,
): Promise<Server | 'taken' | 'no such address'> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('no such address');
      else reject(error);
    });
    server.listen(port, host);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`Not a port: ${address}`);
  return address.port;
}

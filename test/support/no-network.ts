import net from 'node:net';

/** The network is off in tests: a connection to anything but loopback fails at once, with its address. */
const { connect } = net.Socket.prototype;
const loopback = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '::']);

function connectToLoopback(this: net.Socket, ...args: Parameters<typeof connect>) {
  // Node passes its already normalised arguments as one array when a request makes the socket.
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  const target = first as { host?: string; path?: string } | undefined;
  const host = typeof target === 'object' ? (target.host ?? 'localhost') : String(args[1] ?? 'localhost');
  const local = (typeof target === 'object' && target.path !== undefined) || loopback.has(host);
  if (!local) throw new Error(`The network is off in tests: connection to ${host} refused`);
  return connect.apply(this, args);
}

// Runs before every file, and files of one worker share their modules.
if (connect.name !== connectToLoopback.name) {
  net.Socket.prototype.connect = connectToLoopback as typeof connect;
}

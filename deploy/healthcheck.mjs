// Says to Docker whether the program in this container is alive.
const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT}/healthz`, {
  signal: AbortSignal.timeout(4_000),
});
process.exitCode = ok ? 0 : 1;

// Loaded before a program that the starter runs: when the starter is gone, however it ended, so is the program.
const patience = 3_000; // the servers have ended as well, so there is little that it could do in order

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), patience).unref();
});
process.channel?.unref();

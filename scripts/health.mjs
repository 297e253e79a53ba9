// The health check of a container: ends with 0 where the process in it is ready to serve.
const { PORT } = process.env;

try {
  const { ok } = await fetch(`http://127.0.0.1:${PORT || 3000}/health/ready`);
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}

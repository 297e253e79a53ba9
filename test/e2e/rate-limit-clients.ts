/** An hour: nothing worth counting flows back while a test runs. */
const still = '3600000';
export const limits = {
  RATE_LIMIT_IP: '1000',
  RATE_LIMIT_USER: '1000',
  RATE_LIMIT_LOGIN: '1000',
  RATE_LIMIT_WINDOW_MS: still,
  TRUST_PROXY: 'true',
};

let lastClient = 0;
/** An address that nobody has called from yet. */
export const from = (address = `198.51.100.${String(++lastClient)}`) => ({ 'x-forwarded-for': address });

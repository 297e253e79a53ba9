interface DemoAccount {
  email: string;
  password: string;
  role: string;
}

/**
 * What a person who has just started Tandem needs: where to look, whom to log in as, and a first call.
 * @param parts the addresses of what stands behind a gateway, by name
 */
export function welcome(url: string, accounts: readonly DemoAccount[], parts: Readonly<Record<string, string>> = {}): string {
  const [first] = accounts;
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    '',
    `  Start page   ${url}/`,
    `  REST         ${url}/v1/products`,
    `  GraphQL      ${url}/graphql`,
    `  API docs     ${url}/docs`,
    `  Health       ${url}/health`,
    ...(Object.keys(parts).length > 0
      ? ['', '  Behind the gateway (each service has its own /health and /metrics):', ...Object.entries(parts).map(describePart)]
      : []),
    ...(first
      ? [
          '',
          '  Demo log-ins (e-mail, password, role):',
          ...accounts.map(({ email, password, role }) => `    ${email.padEnd(width)}  ${password}  ${role}`),
          '',
          '  Try it:',
          `    curl -s ${url}/v1/products?limit=3`,
          `    curl -s ${url}/v1/auth/login -H 'Content-Type: application/json' -d '${JSON.stringify({ email: first.email, password: first.password })}'`,
        ]
      : []),
    '',
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}

const describePart = ([name, url]: [string, string]): string => `    ${name.padEnd('Order Service'.length)}  ${url}`;

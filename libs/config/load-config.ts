import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AppConfig, type ProcessName } from './app-config.js';

/** The configuration is wrong; the message lists every mistake. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Properties that hold several values of a variable which is named in the singular. */
const plurals: Record<string, string> = { usersServiceUrls: 'USERS_SERVICE_URL', ordersServiceUrls: 'ORDERS_SERVICE_URL' };

const environmentName = (property: string): string => plurals[property] ?? property.replace(/[A-Z]/g, '_$&').toUpperCase();

/**
 * Reads and checks the configuration of a process. Throws ConfigError naming every variable that is wrong. An empty value counts as not
 * set.
 */
export function loadConfig(environment: NodeJS.ProcessEnv, process: ProcessName = 'tandem'): AppConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const production = given.NODE_ENV === 'production';
  const config = plainToInstance(
    AppConfig,
    { DEMO_DATA: production ? 'false' : 'true', ...(production && { HOST: '0.0.0.0' }), ...given },
    { excludeExtraneousValues: true, exposeDefaultValues: true },
  );
  config.process = process;
  const mistakes = validateSync(config, { forbidUnknownValues: true }).flatMap((error) =>
    Object.values(error.constraints ?? {}).map(
      (message) => `  ${environmentName(error.property)}: ${message.replace(`${error.property} `, '')}`,
    ),
  );
  if (mistakes.length > 0) throw new ConfigError(`The configuration is wrong:\n${mistakes.join('\n')}`);
  return config;
}

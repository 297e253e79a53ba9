import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { columnTypes } from './pg-types.js';
import { migrate } from './migrate.js';

/** One database of a process: its name is the data source's name. */
export interface DatabaseOptions {
  name: string;
  url: string;
  entities: DataSourceOptions['entities'];
  migrations: DataSourceOptions['migrations'];
  /** Connections at the most; 20 where nothing is said. */
  poolSize?: number;
}

const sessionSettings = [
  'TimeZone=UTC',
  'statement_timeout=30000',
  'idle_in_transaction_session_timeout=60000',
  // The locks of a session whose machine is gone are free within a minute, not two hours.
  'tcp_keepalives_idle=30',
  'tcp_keepalives_interval=10',
  'tcp_keepalives_count=3',
];

/** The options of a data source as Tandem opens it. */
export function dataSourceOptions({ name, url, entities, migrations, poolSize = 20 }: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    name,
    url,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    poolSize,
    connectTimeoutMS: 5000,
    extra: {
      types: columnTypes,
      application_name: `tandem-${name}`,
      options: sessionSettings.map((setting) => `-c ${setting}`).join(' '),
    },
  } as DataSourceOptions;
}

/** Opens a database, brings its schema up to date and provides it as the data source of its name. */
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          name: options.name,
          useFactory: () => ({ ...dataSourceOptions(options), retryAttempts: 0 }),
          dataSourceFactory: async (typeOrmOptions) => {
            const dataSource = await new DataSource(typeOrmOptions as DataSourceOptions).initialize();
            await migrate(dataSource);
            return dataSource;
          },
        }),
      ],
      exports: [TypeOrmModule],
    };
  }
}

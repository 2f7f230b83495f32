// Vendure itself, in a process of its own: VENDURE_HOME names the folder of its packages, its
// database is at DB_PORT on loopback. Says `ready` when it serves.
'use strict';
const { createRequire } = require('node:module');
const { join } = require('node:path');

const packages = createRequire(join(process.env.VENDURE_HOME, 'package.json'));
const { bootstrap, DefaultLogger, LogLevel, LanguageCode } = packages('@vendure/core');

const config = {
  apiOptions: {
    hostname: '127.0.0.1', port: Number(process.env.PORT), adminApiPath: 'admin-api', shopApiPath: 'shop-api',
  },
  authOptions: {
    tokenMethod: ['bearer'],
    superadminCredentials: { identifier: 'superadmin', password: process.env.ADMIN_PASSWORD },
  },
  dbConnectionOptions: {
    type: 'postgres', host: '127.0.0.1', port: Number(process.env.DB_PORT), username: 'postgres',
    database: 'postgres', synchronize: true, logging: false,
  },
  defaultLanguageCode: LanguageCode.en,
  importExportOptions: { importAssetsDir: process.env.ASSETS },
  logger: new DefaultLogger({ level: LogLevel.Warn }),
  paymentOptions: { paymentMethodHandlers: [] },
  plugins: [],
};

bootstrap(config).then(
  () => process.stdout.write('ready\n'),
  (error) => { process.stderr.write(`${error.stack}\n`); process.exit(1); },
);

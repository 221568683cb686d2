// Run by the Node of n8n: the one of the tests may be too old for node:sqlite.
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Writes all rows of all tables of an SQLite file as JSON. */
const [, , from, to] = process.argv;
const database = new DatabaseSync(from ?? '', { readOnly: true });
const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
writeFileSync(to ?? '', JSON.stringify(Object.fromEntries(rows)));

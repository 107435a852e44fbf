import {
  type DatabaseConnection,
  type Driver,
  MysqlDialect,
  MysqlDriver,
  type MysqlPool,
} from 'kysely'

/** Kysely's MySQL dialect on a pool; a rollback that fails does not hide why there was one. */
export class MysqlPoolDialect extends MysqlDialect {
  readonly #pool: MysqlPool

  constructor(pool: MysqlPool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): Driver {
    return new QuietMysqlDriver({ pool: this.#pool })
  }
}

/** Where a rollback fails the connection is lost, and the server rolls back by itself. */
class QuietMysqlDriver extends MysqlDriver {
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}

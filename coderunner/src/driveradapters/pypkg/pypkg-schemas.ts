import { nullableString } from '@coderunner/common/http/wire-schema.ts'
import { type Static, Type } from 'typebox'

const requirement = Type.String({
  minLength: 1,
  maxLength: 512,
  description: 'A PEP 508 requirement, such as `requests==2.32.3`',
})

/** The request to install: several packages, or one. */
export const installBody = Type.Object(
  {
    packages: Type.Optional(Type.Array(requirement, { minItems: 1, maxItems: 100 })),
    package: Type.Optional(requirement),
  },
  { additionalProperties: false, examples: [{ packages: ['sympy==1.14.0'] }] },
)

/** Its form, checked. */
export type InstallBody = Static<typeof installBody>

const nameAndVersion = Type.Object({ name: Type.String(), version: Type.String() })
const success = Type.Unsafe<'success'>({ type: 'string', enum: ['success'] })
const environment = nullableString({
  description: 'Digest of what your executions now run with; null is the base environment alone',
})

/** What an install did. */
export const installAnswer = Type.Object(
  {
    status: success,
    installed: Type.Array(nameAndVersion),
    removed: Type.Array(nameAndVersion),
    changed: Type.Array(
      Type.Object({
        name: Type.String(),
        version: Type.String(),
        previous_version: Type.String(),
      }),
    ),
    satisfied: Type.Array(nameAndVersion, { description: 'Asked for, and there already' }),
    not_needed: Type.Array(Type.String(), {
      description: 'The requirements whose marker (`; python_version < "3"`) is not met here',
    }),
    environment,
  },
  { description: 'The packages can be imported by your next execution' },
)

/** The request to uninstall, as a body or as a query. */
export const uninstallBody = Type.Object(
  { package: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) },
  { additionalProperties: false },
)

/** What an uninstall did. */
export const uninstallAnswer = Type.Object({
  status: success,
  removed: Type.Array(nameAndVersion, { description: 'With what nothing needs any more' }),
  environment,
})

/** The query of the list. */
export const listQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
)

/** A page of what executions can import. */
export const listAnswer = Type.Object({
  packages: Type.Array(
    Type.Object({
      name: Type.String(),
      version: Type.String(),
      summary: Type.String(),
      size_bytes: Type.Integer(),
      source: Type.Unsafe<'base' | 'installed'>({ type: 'string', enum: ['base', 'installed'] }),
      requested: Type.Boolean({ description: 'Asked for, and not there for another’s sake' }),
      import_names: Type.Array(Type.String()),
    }),
  ),
  next_cursor: nullableString({ description: 'Give it as `cursor` to read on; null at the end' }),
  environment,
})

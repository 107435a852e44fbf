import { parseSync } from 'oxc-parser'

/** What a module imports and exports, as its text says. */
export interface ModuleNames {
  /** Specifiers of every static import, re-export and literal dynamic import, types included. */
  imports: string[]
  /** Names of what it exports. */
  exports: string[]
}

/** Reads the imports and exports of one TypeScript module. */
export const readModuleNames = (path: string, source: string): ModuleNames => {
  const { module } = parseSync(path, source)
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    source.slice(start, end),
  )
  const reexports = module.staticExports.flatMap(({ entries }) => entries)
  return {
    imports: [
      ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...reexports.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
      ...dynamic.flatMap((text) => /^(['"`])(.+)\1$/.exec(text)?.[2] ?? []),
    ],
    exports: reexports.flatMap(({ exportName }) => exportName.name ?? []),
  }
}

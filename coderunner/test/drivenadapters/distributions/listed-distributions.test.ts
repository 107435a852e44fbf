import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { listedDistributions } from '../../../src/drivenadapters/distributions/listed-distributions.ts'
import { normalizedName } from '../../../src/utils/normalized-name.ts'
import { testPlaces } from '../../support/real-sandbox.ts'

const { distributionOf } = listedDistributions
const found = (modules: readonly string[]) =>
  Object.fromEntries(modules.map((module) => [module, distributionOf(module)]))

/** Each was installed once and brought the module, those aside that have no wheel for Linux. */
const wellKnown = {
  ...{ yaml: 'pyyaml', PIL: 'pillow', sklearn: 'scikit-learn', bs4: 'beautifulsoup4' },
  ...{ dateutil: 'python-dateutil', dotenv: 'python-dotenv', jwt: 'pyjwt', zmq: 'pyzmq' },
  ...{ Crypto: 'pycryptodome', OpenSSL: 'pyopenssl', serial: 'pyserial', usb: 'pyusb' },
  ...{ git: 'gitpython', docx: 'python-docx', pptx: 'python-pptx', fitz: 'pymupdf' },
  ...{ magic: 'python-magic', attr: 'attrs', skimage: 'scikit-image', MySQLdb: 'mysqlclient' },
  ...{ psycopg2: 'psycopg2-binary', cv2: 'opencv-python-headless', Xlib: 'python-xlib' },
  ...{ wx: 'wxpython', gi: 'pygobject', win32api: 'pywin32', nacl: 'pynacl', Bio: 'biopython' },
  ...{ dns: 'dnspython', websocket: 'websocket-client', slugify: 'python-slugify' },
  ...{ progressbar: 'progressbar2', Levenshtein: 'levenshtein', docker: 'docker' },
  ...{ bcrypt: 'bcrypt', kafka: 'kafka-python', jose: 'python-jose', socks: 'pysocks' },
  ...{ 'google.protobuf': 'protobuf', 'google.cloud.storage': 'google-cloud-storage' },
  ...{ 'ruamel.yaml': 'ruamel-yaml', ruamel: 'ruamel-yaml', 'paho.mqtt.client': 'paho-mqtt' },
  ...{ 'azure.identity.aio': 'azure-identity', 'yaml.nodes': 'pyyaml' },
}

test(`${Object.keys(wellKnown).length} well-known modules have their distribution`, () => {
  assert.deepEqual(found(Object.keys(wellKnown)), wellKnown)
})

test('a module that is not listed is taken for a distribution of the same name', () => {
  const same = ['redis', 'lxml', 'markdown', 'jinja2', 'toml', 'tabulate', 'tqdm', 'nltk', 'jieba']
  const modules = [...same, 'pypinyin', 'opencc', 'snownlp', 'no_such_module', 'charset_normalizer']
  assert.deepEqual(
    found(modules),
    Object.fromEntries(modules.map((module) => [module, normalizedName(module)])),
  )
})

test('nothing can be named for the standard library, shared folders and names that are none', () => {
  const modules = [
    'tkinter',
    'winreg',
    'enum',
    'tomllib',
    'queue',
    'google',
    'azure',
    'google.unknown',
  ]
  const odd = [
    'utils',
    'tests',
    '_private',
    '数据',
    '',
    '.',
    'a b',
    '--index-url=x',
    '../x',
    '__proto__',
  ]
  const all = [...modules, ...odd]
  assert.deepEqual(all.map(distributionOf), Array(all.length).fill(null))
})

test('modules of the base environment have the distribution that brings them there', () => {
  const { sitePackages } = testPlaces()
  const wrong = globSync('*.dist-info/RECORD', { cwd: sitePackages }).flatMap((path) => {
    const name = normalizedName(path.split('-')[0] ?? '')
    return topModules(join(sitePackages, path))
      .filter((module) => distributionOf(module) !== name)
      .map((module) => `${module}: ${distributionOf(module)}, not ${name}`)
  })
  assert.deepEqual(wrong, [])
})

/** Public modules that a distribution's files are, without what is not meant to be imported. */
const topModules = (record: string): string[] => {
  const paths = readFileSync(record, 'utf8')
    .split('\n')
    .map((line) => line.split(',')[0] ?? '')
  const tops = paths.flatMap(
    (path) => /^([A-Za-z]\w*)(?:\/__init__|\.[\w-]+)?\.(?:py|so)$/.exec(path)?.[1] ?? [],
  )
  return [...new Set(tops)]
}

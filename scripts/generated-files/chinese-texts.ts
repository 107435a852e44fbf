/** What the settings say, by the English text: one that changes there is missing here, and told of. */
export const chineseTexts: Readonly<Record<string, string>> = {
  'TCP port; 0 takes a free one': 'TCP 端口；0 表示取一个空闲端口',
  'an address or a host name': '地址或主机名',
  '127.0.0.1 without tokens, else 0.0.0.0': '没有令牌时 127.0.0.1，否则 0.0.0.0',
  'Address to listen on': '监听地址',
  'Longest run; the cap and the default of `timeout`':
    '一次运行的最长时间；`timeout` 的上限和默认值',
  'Most memory that a run can write to (libraries that it maps to read do not count); the cap and the default of `memory_mb`':
    '一次运行可写入的内存上限（只读映射的库不计入）；`memory_mb` 的上限和默认值',
  'Whether packages may be installed': '是否允许安装软件包',
  unset: '未设置',
  'an http(s) address': 'http(s) 地址',
  'Package index; unset is the one that pip is set up to use':
    '软件包索引；未设置时用 pip 所配置的索引',
  all: '全部',
  none: '无',
  'names, comma-separated, with `*` and `?` for any letters':
    '名称，逗号分隔，`*` 和 `?` 代表任意字符',
  'Packages that may be asked for; what they need comes with them':
    '可以请求的软件包；它们的依赖随之安装',
  'Packages that are never installed, nor as something that others need':
    '绝不安装的软件包，作为别的包的依赖也不行',
  'Most that the packages of one environment take, unpacked, beside the base':
    '一个环境的软件包解压后的最大体积，基础环境除外',
  'Longest time for making an environment; the `timeout` of a run does not count it':
    '建立一个环境的最长时间；不计入运行的 `timeout`',
  'Room for all environments beside the base; the longest unused ones go first':
    '基础环境以外所有环境的空间；最久未用的先删除',
  'Whether missing modules are installed where a request does not say `auto_install`':
    '请求没有写 `auto_install` 时，是否安装缺少的模块',
  '`name:token`, several comma-separated': '`name:token`，多个用逗号分隔',
  'Bearer tokens; the name is the owner of what is made with the token':
    'Bearer 令牌；名字是用该令牌创建的一切的所有者',
  'a path': '路径',
  'File with tokens as in API_TOKENS, or one a line': '令牌文件，写法同 API_TOKENS，或每行一个',
  'a host name (`hooks.internal`, `*.internal`), an address or a CIDR range, each with `:port` if wanted (IPv6 in brackets then: `[fd00::1]:8443`); comma-separated':
    '主机名（`hooks.internal`、`*.internal`）、地址或 CIDR 网段，都可加 `:port`（这时 IPv6 写在方括号里：`[fd00::1]:8443`）；逗号分隔',
  'Private hosts that `callback_url` may name beside the public ones':
    '除公网主机外，`callback_url` 还可以使用的内网主机',
  'made at first start, in DATA_DIR/callback-secret':
    '第一次启动时生成，存于 DATA_DIR/callback-secret',
  'a text of at least 16 bytes, or `whsec_` and base64':
    '至少 16 字节的文本，或 `whsec_` 加 base64',
  'Key of the HMAC that signs callbacks (Standard Webhooks)':
    '为回调签名的 HMAC 密钥（Standard Webhooks）',
  'seconds, or a number with s, m, h or d; > 0, at most 365d':
    '秒数，或带 s、m、h、d 的数；> 0，至多 365d',
  'How long jobs, their results and large artifacts are kept':
    '任务、任务结果和较大的 artifacts 保留多久',
  'How runs are shut in; `auto` takes the strongest that the machine has':
    '运行的隔离方式；`auto` 取本机所具备的最强一种',
  '2 × cores': '2 × 核数',
  'Runs at the same time': '同时运行的数目',
  'Runs that may wait; one more is answered with 429': '可以等待的运行数；再多一个就返回 429',
  'Locked-down processes that stand ready, a zygote': '每个 zygote 已锁定、随时待命的进程数',
  'Most that the bodies of all requests under way hold together; beyond it, bodies over 64 KiB are answered with 429':
    '所有进行中的请求的请求体合计最多多大；超出后，大于 64 KiB 的请求体返回 429',
  'Most that is kept of stdout and of stderr, each': 'stdout 和 stderr 各自最多保留多少',
  'Most that the files in `output/` may hold together': '`output/` 里的文件合计最多多大',
  'Room in the scratch folder of a run, which holds at most 20,000 files and folders whatever this is':
    '一次运行的工作目录的空间；无论多大，其中最多 20,000 个文件和目录',
  '`+module,-module`, or a whole list `module,module`':
    '`+module,-module`，或完整的列表 `module,module`',
  'the default list': '默认列表',
  'Changes to the modules that code may import, or all of them':
    '对可导入模块的增减，或全部可导入的模块',
  'Folder for all that is kept': '保存一切数据的目录',
  'Least serious lines that are logged': '记入日志的最低级别',
  'what the set-up made': '准备步骤所建的',
  'Python interpreter (3.11 or newer) that runs the code':
    '运行代码的 Python 解释器（3.11 或更新版本）',
  'Folder site-packages of the base environment': '基础环境的 site-packages 目录',
  'The program uv, which installs packages': '安装软件包的程序 uv',
  'For tests of the kernel layers alone; `off` is refused in production':
    '仅供测试内核层；`off` 在生产环境会被拒绝',
  'any word': '任意单词',
  '`production` refuses settings that are only for tests': '`production` 拒绝仅供测试的设置',
  'Redis for what is kept of jobs and results; unset is SQLite in DATA_DIR, and memory':
    '保存任务与结果的 Redis；未设置时用 DATA_DIR 里的 SQLite 和内存',
  'Its TCP port': '它的 TCP 端口',
  'a name': '名称',
  'Its user, where it has users': '它的用户（若设有用户）',
  'a text': '文本',
  'Its password': '它的密码',
  'The number of its database': '它的数据库编号',
  'Whether to speak TLS to it': '是否以 TLS 与它通信',
  'Largest file': '单个文件的最大体积',
  'How long files are kept; 0 is for ever': '文件保留多久；0 表示永久',
  'MySQL or MariaDB for the records; unset is SQLite in DATA_DIR':
    '保存记录的 MySQL 或 MariaDB；未设置时用 DATA_DIR 里的 SQLite',
  'Its database; it has to be there': '它的数据库，须已存在',
  'Its user': '它的用户',
  'The password of DB_USER': 'DB_USER 的密码',
  dataflow: 'dataflow',
  root: 'root',
  '`file:` and a path, or `s3://bucket/prefix`': '`file:` 加路径，或 `s3://bucket/prefix`',
  'file: (a folder in DATA_DIR)': 'file:（DATA_DIR 里的目录）',
  'Where the bytes of files are kept': '文件内容存放之处',
  'S3-compatible server; unset is Amazon’s': '兼容 S3 的服务器；未设置时为亚马逊的',
  'us-east-1': 'us-east-1',
  'Its region': '它的区域',
  'Key for it; unset is what the AWS environment gives': '它的访问密钥；未设置时取 AWS 环境所给的',
  'The secret of that key': '该密钥的私密部分',
  'http://127.0.0.1:8080': 'http://127.0.0.1:8080',
  'Where CodeRunner is': 'CodeRunner 的地址',
  'An OCR service to use in place of the models that come along': '代替自带模型的 OCR 服务',
  'Most that kept results of processing take, in memory or in Redis; the oldest go first':
    '保留的处理结果在内存或 Redis 中最多占多少；最旧的先删除',
  'How the processes that read files are shut in; `auto` takes the strongest that the machine has':
    '读取文件的进程的隔离方式；`auto` 取本机所具备的最强一种',
  cores: '核数',
  'Files that are read at the same time; as many processes wait for the next ones':
    '同时读取的文件数；另有同样多的进程待命',
  'Python interpreter (3.11 or newer) that starts those processes':
    '启动这些进程的 Python 解释器（3.11 或更新版本）',
}

/** What a figure is of, for the bounds that `entries.ts` words. */
export const chineseUnits: Readonly<Record<string, string>> = {
  'a whole number': '整数',
  seconds: '秒数',
  MiB: 'MiB',
  hours: '小时数',
  runs: '运行数',
  processes: '进程数',
  'bytes (1048576 or 1MiB)': '字节数（1048576 或 1MiB）',
}

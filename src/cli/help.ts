export const help = `admin-portal-scim: the reference server of the SCIM admin portal

Usage
  admin-portal-scim serve [options]
  admin-portal-scim backup <folder or file> [--database file:<folder>]
  admin-portal-scim restore <file> [--database file:<folder>]
  admin-portal-scim doctor --base-url <url> [--token <token>] [--domain <domain>] [--json]
  admin-portal-scim --version

backup copies the embedded database, also while the server runs. restore makes a database from such a copy, in a folder without one.
doctor examines a live SCIM endpoint, ours or another, as identity providers use it: it reads, filters, creates, changes, deactivates and
deletes one person and one group of its own. The token is better given by SCIM_TOKEN, which no list of processes shows; --domain is
that of the person, example.com by default.

Options of serve (each also by the environment variable in brackets; the option wins)
  --port <number>             Port to listen on; 0 picks a free one. Default 4010 [PORT]
  --host <address>            Address to listen on. Default 127.0.0.1 [HOST]
  --database <url>            file:<folder> (embedded, durable; one process), postgres://… (any number of processes; needs the package
                              pg) or memory:. Default file:./.admin-portal-scim [DATABASE_URL]
  --public-url <url>          What identity providers and links use, with a path or without. Default the listening address [SCIM_PUBLIC_URL]
  --allowed-origins <list>    Origins that may call the frontend API from a browser, separated by commas. Default none [SCIM_ALLOWED_ORIGINS]
  --rate-limit <number>       SCIM requests a second and connection, at least 50; 0 is off. Default 1000 [SCIM_RATE_LIMIT]
  --token-lifetime-days <n>   Days until a bearer token expires, 1 to 36500. Default: never [SCIM_TOKEN_LIFETIME_DAYS]
  --mass-deactivation <what>  What becomes of deactivations beyond 50 people and a fifth of them within an hour: let_through, hold (until an
                              admin decides) or refuse (503 until an admin lets them through). Default let_through [SCIM_MASS_DEACTIVATION]
  --product-name <name>       Your product on the page that set-up links lead to [SCIM_PRODUCT_NAME]
  --accent-color <#rrggbb>    The colour of its buttons [SCIM_ACCENT_COLOR]
  --logo <file>               An .svg or .png beside its title [SCIM_LOGO]
  --retention-days <n>        Days for which activity and delivered events are kept, 30 to 3650. Default 30 [SCIM_RETENTION_DAYS]
  --log-level <level>         error, warn, info (a line for each request) or debug (probes too). Default info, warn with --demo [SCIM_LOG_LEVEL]
  --log-format <format>       json or text, on standard error. Default text on a terminal, else json [SCIM_LOG_FORMAT]
  --metrics-port <number>     Serve /metrics (OpenMetrics) there, on the same host; needs the package prom-client [SCIM_METRICS_PORT]
  --shutdown-delay <seconds>  How long requests are still taken after /readyz has turned to 503. Default 0 [SCIM_SHUTDOWN_DELAY]
  --demo                      Also serve the demo page with a simulated Okta at /, with demo credentials
  --help                      Show this

Environment only
  SCIM_PROJECT_ID, SCIM_PROJECT_SECRET   Credentials of the server API /v1/b2b
  SCIM_PUBLIC_TOKEN                      Stytch's public token, as its browser client sends it
  SCIM_SIGNING_KEY                       32 bytes or more; signs portal sessions
  All four are required without --demo.
  SCIM_METRICS_TOKEN                     Serve /metrics on the main port too, for Authorization: Bearer <token>

Exit codes: 0 done or stopped as asked, 1 could not run or a check failed, 2 wrong options.
`

export interface PostgresServer {
  url: string
  port: number
  start(): Promise<void>
  stop(how?: 'fast' | 'immediate'): Promise<void>
  close(): Promise<void>
}

export function startPostgres(options?: { isDurable?: boolean; settings?: readonly string[] }): Promise<PostgresServer>

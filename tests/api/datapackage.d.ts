/** What tests use of the Frictionless library, which brings no types. */
declare module 'datapackage' {
  type Row = Record<string, unknown>;

  class Resource {
    name: string;
    tabular: boolean;
    descriptor: { path: string };
    commit(): boolean;
    read(options: { keyed: true; relations?: boolean }): Promise<Row[]>;
    rawRead(): Promise<Buffer>;
  }

  export class Package {
    static load(descriptor: string, options?: { strict?: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
    resourceNames: string[];
    getResource(name: string): Resource;
  }
}

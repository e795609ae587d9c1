import type { CapabilityStatement } from 'fhir/r5';

interface Served {
  /** Scheme and host. */
  address: string;
  publisher: string;
  /** Version of the program. */
  software: string;
  /** Day of the data (ISO 8601). */
  date: string;
}

/** What the address answers to FHIR clients: this, and no interaction of FHIR’s REST interface; it says where the resources are. */
export function capabilityStatement({ address, publisher, software, date }: Served): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    url: `${address}/api/v1/fhir/metadata`,
    name: 'SarcomaEvidence',
    title: `${publisher}: FHIR`,
    status: 'active',
    date,
    publisher,
    kind: 'instance',
    software: { name: publisher, version: software },
    implementation: { description: `${publisher}, read only`, url: `${address}/api/v1/fhir` },
    fhirVersion: '5.0.0',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation: [
          'This address serves its CapabilityStatement and no resource: there is no read, no search and no write.',
          `The resources of a study are a Bundle (collection) at ${address}/api/v1/studies/{slug}/fhir; GET ${address}/api/v1/studies lists the slugs.`,
          `The resources of all studies are a ZIP of NDJSON files, one a type, at ${address}/api/v1/downloads/sarcoma-evidence-latest.fhir.zip.`,
        ].join('\n\n'),
        security: { cors: true, description: 'Open to all, without a key.' },
      },
    ],
  };
}

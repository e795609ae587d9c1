import { fhirRoute } from '../../../_http/fhir-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = fhirRoute();

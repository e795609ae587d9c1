import { jsonLdRoute } from '../../../_http/json-ld-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = jsonLdRoute();

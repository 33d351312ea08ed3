/** Made from the API's OpenAPI document by `npm run types`; not edited by hand. */

export interface paths {
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the web needs to know of this installation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            basemap: {
                                /** @enum {string} */
                                kind: "none" | "tianditu" | "xyz" | "wmts";
                                url: string | null;
                                labelsUrl: string | null;
                                subdomains: string | null;
                                crs: string;
                                attribution: string | null;
                                approvalNumber: string | null;
                                maxZoom: number;
                            };
                            /** @description The installation started with demonstration data */
                            demo: boolean;
                            contactEmail: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

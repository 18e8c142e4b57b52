import { type CorsPolicy, methodsOr } from '../policy.ts';
import { blockOf, listed, quoted, type Syntax } from '../syntax.ts';
import { deploymentsNote } from './deployments.ts';

export const spring: Syntax = {
  id: 'spring',
  name: 'Spring',
  checked: 'rendered',
  render: (policy, say) => {
    const { origins, credentials, headers, exposed, maxAge } = policy;
    return {
      blocks: [
        blockOf('WebConfig.java', 'java', [
          '@Configuration',
          'public class WebConfig implements WebMvcConfigurer {',
          '    @Override',
          '    public void addCorsMappings(CorsRegistry registry) {',
          '        registry.addMapping("/**")',
          `            .allowedOrigins(${listed(origins)})`,
          `            .allowedMethods(${listed(methodsOr(policy))})`,
          `            .allowedHeaders(${listed(headers)})`,
          ...(credentials ? ['            .allowCredentials(true)'] : []),
          ...(exposed.length > 0 ? [`            .exposedHeaders(${listed(exposed)})`] : []),
          `            .maxAge(${maxAge});`,
          '    }',
          '}',
        ]),
      ],
      notes: [
        say('With Spring Security add `{call}`, or it refuses the preflight first.', {
          call: 'http.cors(Customizer.withDefaults())',
        }),
        ...deploymentsNote(policy, say),
      ],
    };
  },
};

export const aspNetCore: Syntax = {
  id: 'aspnet-core',
  name: 'ASP.NET Core',
  checked: 'rendered',
  render: (policy, say) => {
    const { origins, credentials, headers, exposed, maxAge } = policy;
    return {
      blocks: [
        blockOf('Program.cs', 'csharp', [
          'builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy',
          `    .WithOrigins(${listed(origins)})`,
          `    .WithMethods(${listed(methodsOr(policy))})`,
          `    .WithHeaders(${listed(headers)})`,
          ...(credentials ? ['    .AllowCredentials()'] : []),
          ...(exposed.length > 0 ? [`    .WithExposedHeaders(${listed(exposed)})`] : []),
          `    .SetPreflightMaxAge(TimeSpan.FromSeconds(${maxAge}))));`,
          '',
          `// ${say('after UseRouting, before UseAuthentication')}`,
          'app.UseCors();',
        ]),
      ],
      notes: deploymentsNote(policy, say),
    };
  },
};

export const rsCors: Syntax = {
  id: 'rs-cors',
  name: 'rs/cors',
  checked: 'rendered',
  render: (policy, say) => {
    const { origins, patterns, credentials, headers, exposed, maxAge, privateNetwork } = policy;
    const open = patterns.map(({ source }) => `regexp.MustCompile(\`${source}\`).MatchString(origin)`);
    const isListed = `slices.Contains([]string{${listed(origins)}}, origin)`;
    return {
      blocks: [
        blockOf('main.go', 'go', [
          'handler := cors.New(cors.Options{',
          ...(open.length === 0
            ? [`\tAllowedOrigins: []string{${listed(origins)}},`]
            : [
                '\tAllowOriginFunc: func(origin string) bool {',
                `\t\treturn ${[isListed, ...open].join(' || ')}`,
                '\t},',
              ]),
          `\tAllowedMethods: []string{${listed(methodsOr(policy))}},`,
          `\tAllowedHeaders: []string{${listed(headers)}},`,
          ...(credentials ? ['\tAllowCredentials: true,'] : []),
          ...(exposed.length > 0 ? [`\tExposedHeaders: []string{${listed(exposed)}},`] : []),
          `\tMaxAge: ${maxAge},`,
          ...(privateNetwork ? ['\tAllowPrivateNetwork: true,'] : []),
          '}).Handler(mux)',
        ]),
      ],
      notes: [say('Import `{name}`, build and restart.', { name: 'github.com/rs/cors' })],
    };
  },
};

export const jub0bsCors: Syntax = {
  id: 'jub0bs-cors',
  name: 'jub0bs/cors',
  checked: 'rendered',
  render: (policy, say) => {
    const { origins, credentials, headers, exposed, maxAge } = policy;
    return {
      blocks: [
        blockOf('main.go', 'go', [
          'corsMiddleware, err := cors.NewMiddleware(cors.Config{',
          `\tOrigins: []string{${listed(origins)}},`,
          ...(credentials ? ['\tCredentialed: true,'] : []),
          ...declared(policy),
          ...(headers.length > 0 ? [`\tRequestHeaders: []string{${listed(headers)}},`] : []),
          `\tMaxAgeInSeconds: ${maxAge},`,
          ...(exposed.length > 0 ? [`\tResponseHeaders: []string{${listed(exposed)}},`] : []),
          '})',
          'if err != nil {',
          '\tlog.Fatal(err)',
          '}',
          'handler := corsMiddleware.Wrap(mux)',
        ]),
      ],
      notes: [
        say('Import `{name}`, build and restart.', { name: 'github.com/jub0bs/cors' }),
        ...deploymentsNote(policy, say),
      ],
    };
  },
};

/** The three methods that need no permission are not to be listed. */
function declared({ methods }: CorsPolicy): readonly string[] {
  const unsafe = methods.filter((method) => !['GET', 'HEAD', 'POST'].includes(method));
  return unsafe.length === 0 ? [] : [`\tMethods: []string{${unsafe.map(quoted).join(', ')}},`];
}
